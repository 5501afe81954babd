/** What a text editor shows of a knowledge file: by the YAML language server of Visual Studio Code, with the schema that the file names. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getLanguageService, type LanguageService, MarkupContent, TextDocument } from 'yaml-language-server';

const KNOWLEDGE = new URL('../../knowledge/', import.meta.url);

export type Editor = {
  /** What it underlines: `3:5  Missing property "topic".`, counted from 1. */
  problems(file: string, text: string): Promise<string[]>;
  /** What it offers where the text ends. */
  offers(file: string, text: string): Promise<string[]>;
  /** What it says of the place where `at` first stands. */
  explains(file: string, text: string, at: string): Promise<string>;
};

/** The server's own type has two methods more, which it needs for nothing of this. */
type Opened = Parameters<LanguageService['doValidation']>[0];

export const createEditor = (): Editor => {
  const service = getLanguageService({
    schemaRequestService: async (uri) => readFileSync(fileURLToPath(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path, resource) => new URL(path, resource).href },
  });
  service.configure({ validate: true, completion: true, hover: true, hoverSchemaSource: false });
  let version = 0;
  /** A version of its own for each text, as the server reads none twice. */
  const opened = (file: string, text: string): Opened => {
    version += 1;
    return TextDocument.create(new URL(file, KNOWLEDGE).href, 'yaml', version, text) as Opened;
  };
  return {
    problems: async (file, text) => {
      const found = await service.doValidation(opened(file, text), false);
      return found.map(({ range: { start }, message }) => {
        const said = MarkupContent.is(message) ? message.value : message;
        return `${start.line + 1}:${start.character + 1}  ${said}`;
      });
    },
    offers: async (file, text) => {
      const document = opened(file, text);
      const { items } = await service.doComplete(document, document.positionAt(text.length), false);
      return items.map(({ label }) => label);
    },
    explains: async (file, text, at) => {
      const document = opened(file, text);
      const hover = await service.doHover(document, document.positionAt(text.indexOf(at)));
      return MarkupContent.is(hover?.contents) ? hover.contents.value : '';
    },
  };
};
