import { expect, test } from 'vitest';
import { generateForms } from '../../../src/language/finnish/generator.ts';

const formsOf = (word: string, inflection: string): Set<string> =>
  new Set(generateForms(word, inflection).map(({ form }) => form));

// Written by hand from the grammar, one word or more of each kind of stem.
const PARADIGMS: readonly (readonly [word: string, inflection: string, forms: string])[] = [
  ['valo', '1', 'valon valoa valoon valot valojen valoja valoihin valoissa'],
  ['kirkko', '1*A', 'kirkon kirkkoa kirkkoon kirkot kirkkojen kirkkoja kirkkoihin kirkoissa'],
  ['palvelu', '2', 'palvelun palvelua palveluiden palvelujen palveluita palveluja palveluihin'],
  ['ministeriö', '3', 'ministeriön ministeriötä ministeriöön ministeriöiden ministeriöitä ministeriöihin'],
  ['päällikkö', '4*A', 'päällikön päällikköä päälliköiden päällikköjen päälliköitä päällikköjä'],
  ['pankki', '5*A', 'pankin pankkia pankkiin pankkien pankkeja pankeissa pankkeihin'],
  ['piiri', '5', 'piirin piiriä piirien piirejä piireissä piireihin'],
  ['järvi', '7', 'järven järveä järveen järvien järviä järvissä järviin'],
  ['joki', '7*D', 'joen jokea jokeen jokien jokia joissa jokiin'],
  ['nalle', '8', 'nallen nallea nalleen nallejen nalleja nalleissa'],
  ['aika', '9*D', 'ajan aikaa aikaan aikojen aikoja ajoissa aikoihin'],
  ['kunta', '10*J', 'kunnan kuntaa kuntaan kuntien kuntia kunnissa kuntiin'],
  ['hakija', '12', 'hakijan hakijaa hakijoiden hakijoita hakijoissa hakijoihin'],
  ['korkea', '15', 'korkean korkeaa korkeata korkeiden korkeita korkeissa korkeisiin'],
  ['parempi', '16', 'paremman parempaa parempaan parempien parempia paremmissa'],
  ['vapaa', '17', 'vapaan vapaata vapaaseen vapaiden vapaita vapaisiin'],
  ['maa', '18', 'maan maata maahan maiden maita maissa maihin'],
  ['työ', '19', 'työn työtä työhön töiden töitä töissä töihin'],
  ['pieni', '26', 'pienen pientä pieneen pienten pieniä pienissä'],
  ['toimi', '25', 'toimen tointa toimea toimien toimia'],
  ['vuosi', '27*F', 'vuoden vuotta vuoteen vuosien vuosia vuosissa vuosiin'],
  ['kansi', '28*J', 'kannen kantta kanteen kansien kansia kansissa'],
  ['lapsi', '29', 'lapsen lasta lapseen lasten lapsia lapsissa'],
  ['jäsen', '32', 'jäsenen jäsentä jäseneen jäsenten jäsenien jäseniä'],
  ['puhelin', '33', 'puhelimen puhelinta puhelimeen puhelimien puhelimia'],
  ['maksuton', '34*C', 'maksuttoman maksutonta maksuttomaan maksuttomia'],
  ['nainen', '38', 'naisen naista naiseen naisten naisia naisissa'],
  ['rahoitus', '39', 'rahoituksen rahoitusta rahoitukseen rahoitusten rahoituksia'],
  ['tulevaisuus', '40', 'tulevaisuuden tulevaisuutta tulevaisuuteen tulevaisuuksia'],
  ['asiakas', '41*A', 'asiakkaan asiakasta asiakkaaseen asiakkaiden asiakkaita asiakkaisiin'],
  ['mies', '42', 'miehen miestä mieheen miesten miehiä miehissä'],
  ['lyhyt', '43', 'lyhyen lyhyttä lyhyeen lyhyiden lyhyitä'],
  ['kevät', '44', 'kevään kevättä kevääseen keväiden keväitä'],
  ['kuollut', '47', 'kuolleen kuollutta kuolleeseen kuolleiden kuolleita'],
  ['hanke', '48*A', 'hankkeen hanketta hankkeeseen hankkeiden hankkeita hankkeissa hankkeisiin'],
  ['askel', '49', 'askelen askelta askeleen askelten askelia'],
  ['sanoa', '52', 'sanon sanoo sanovat sanoin sanoi sanoisi sanotaan sanottiin sanonut sanottu sanomaton'],
  ['muistaa', '53', 'muistan muistaa muistin muisti muistaisi muistetaan muistettiin muistanut muistettu'],
  ['myöntää', '54*J', 'myönnän myöntää myönsi myönsin myöntäisi myönnetään myönnettiin myönnetty myönnettävä'],
  ['kaivaa', '56', 'kaivan kaivoi kaivoin kaivaisi kaivetaan kaivettiin'],
  ['lukea', '58*D', 'luen lukee luki luin lukisi luetaan luettiin lukenut luettu lukiessa'],
  ['tuntea', '59*J', 'tunnen tuntee tunsi tunsin tunnetaan tunnettu'],
  ['lähteä', '60*F', 'lähden lähtee lähti lähdin lähdetään lähdettiin'],
  ['oppia', '61*B', 'opin oppii oppi oppisi opitaan opittiin'],
  ['voida', '62', 'voin voi voivat voisi voidaan voitiin voinut voitu'],
  ['saada', '63', 'saan saa saavat sain sai saisi saadaan saatiin saanut saatu'],
  ['juoda', '64', 'juon juo joi join joisi juodaan juotiin'],
  ['käydä', '65', 'käyn käy kävi kävin kävisi käydään käytiin käynyt'],
  ['nousta', '66', 'nousen nousee nousi nousisi noustaan noustiin noussut nouskaa'],
  ['ajatella', '67*C', 'ajattelen ajattelee ajatteli ajattelisi ajatellaan ajateltiin ajatellut ajateltu'],
  ['valita', '69', 'valitsen valitsee valitsi valitsisi valitaan valittiin valinnut valittu'],
  ['juosta', '70', 'juoksen juoksee juoksi juoksisi juostaan juostiin juossut'],
  ['tehdä', '71', 'teen tekee tekevät teki tein tekisi tehdään tehtiin tehnyt tehty tehtävä tekemä'],
  ['vanheta', '72', 'vanhenen vanhenee vanheni vanhenisi vanhetaan vanhennut'],
  ['hypätä', '73*B', 'hyppään hyppää hyppäsi hyppäisi hypätään hypättiin hypännyt hypätty'],
  ['haluta', '74', 'haluan haluaa halusi haluaisi halutaan haluttiin halunnut haluttu'],
  ['selvitä', '75', 'selviän selviää selvisi selviäisi selvitään selvinnyt'],
  ['tietää', '76*F', 'tiedän tietää tiesi tiesin tietäisi tiedetään tiedettiin tiennyt tiedetty'],
];

test.each(PARADIGMS)('%s (%s)', (word, inflection, expected) => {
  const forms = formsOf(word, inflection);
  expect(expected.split(' ').filter((form) => !forms.has(form))).toEqual([]);
});

test('gradation leaves no wrong forms', () => {
  const forms = formsOf('hanke', '48*A');
  expect(['hankeen', 'hankeet', 'hankketta'].filter((form) => forms.has(form))).toEqual([]);
  expect([...formsOf('tietää', '76*F')]).not.toContain('diesin');
});

test('a part mark decides the vowels of the endings', () => {
  expect(formsOf('kilo|metri', '5')).toContain('kilometriä');
});
