/** The elements of blocks as controls of a form: buttons, choices, fields to fill in. */
import type {
  Button,
  Checkboxes,
  FeedbackButtons,
  IconButton,
  MultiStaticSelect,
  Option,
  Overflow,
  PlainTextInput,
  RadioButtons,
  StaticSelect,
} from '@slack/types';
import { createElement as h, type ReactNode } from 'react';
import { isRecord } from '../fake-slack/json.ts';
import type { Json } from '../fake-slack/types.ts';
import { button, feedback, iconButton, overflow } from './buttons.ts';
import { TEXTS } from './texts.ts';

/** Where a control stands: its path from the blocks of the message or view, and how it is called there. */
export type Place = { at: string; label?: string; required?: boolean; describedBy?: string };
/** What can be chosen of the workspace. */
export type Choosable = { users: readonly Named[]; channels: readonly Named[] };
type Named = { id: string; name: string };

const labelling = ({ label, describedBy, required }: Place) => ({
  ...(label ? { 'aria-label': label } : {}),
  ...(describedBy ? { 'aria-describedby': describedBy } : {}),
  ...(required ? { required: true } : {}),
});

/** Outside of forms to be filled in, a choice is told to the app at once. */
const telling = (at: string) => ({ 'data-at': at });

type Choice = { value: string; text: string };
const choiceOf = ({ value, text }: Option): Choice => ({ value: value ?? '', text: text.text });

type Select = {
  element: { action_id?: string; placeholder?: { text: string } };
  choices: Choice[];
  initial: string | undefined;
};

const select = ({ element, choices, initial }: Select, place: Place): ReactNode =>
  h(
    'select',
    {
      className: 'control',
      name: element.action_id,
      defaultValue: initial ?? '',
      ...telling(place.at),
      ...labelling({ ...place, label: place.label ?? element.placeholder?.text ?? TEXTS.choose }),
    },
    initial === undefined && h('option', { value: '' }, element.placeholder?.text ?? TEXTS.choose),
    choices.map(({ value, text }) => h('option', { key: value, value }, text)),
  );

type Ticks = {
  element: RadioButtons | Checkboxes | MultiStaticSelect;
  type: 'radio' | 'checkbox';
  initial: readonly Option[];
};

const ticks = ({ element, type, initial }: Ticks, place: Place): ReactNode =>
  h(
    'fieldset',
    { className: 'ticks', ...(place.describedBy ? { 'aria-describedby': place.describedBy } : {}) },
    h('legend', { className: 'unseen' }, place.label ?? TEXTS.choose),
    ('options' in element ? (element.options ?? []) : []).map((option: Option) =>
      h(
        'label',
        { key: option.value },
        h('input', {
          type,
          name: element.action_id,
          value: option.value,
          defaultChecked: initial.some(({ value }) => value === option.value),
          ...telling(place.at),
          ...(place.required && type === 'radio' ? { required: true } : {}),
        }),
        h(
          'span',
          {},
          option.text.text,
          option.description && h('small', { className: 'description' }, option.description.text),
        ),
      ),
    ),
  );

const multilineText = (element: PlainTextInput, place: Place): ReactNode =>
  h('textarea', { ...textual(element, place), rows: 4 });

const textual = (element: Json | PlainTextInput, place: Place) => ({
  className: 'control',
  name: String(element.action_id),
  ...(element.initial_value ? { defaultValue: String(element.initial_value) } : {}),
  ...(isRecord(element.placeholder) ? { placeholder: String(element.placeholder.text) } : {}),
  ...(element.min_length ? { minLength: Number(element.min_length) } : {}),
  ...(element.max_length ? { maxLength: Number(element.max_length) } : {}),
  ...labelling(place),
});

const typed = (type: string, initial: unknown, element: Json, place: Place): ReactNode =>
  h('input', {
    ...textual(element, place),
    type,
    ...(initial ? { defaultValue: String(initial) } : {}),
    ...(['date', 'time'].includes(type) ? telling(place.at) : {}),
  });

const named = (items: readonly Named[], mark: string): Choice[] =>
  items.map(({ id, name }) => ({ value: id, text: `${mark}${name}` }));

/** The types of inputs by those of elements. */
const TYPED: Record<string, string> = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
};

/** A control for an element, or undefined for one of a kind we know nothing of. */
export const drawControl = (element: Json, place: Place, choosable: Choosable): ReactNode | undefined => {
  const type = String(element.type);
  const as = <Element>() => element as unknown as Element;
  const inputType = TYPED[type];
  if (inputType) return typed(inputType, element.initial_date ?? element.initial_time, element, place);
  switch (type) {
    case 'button':
      return button(as<Button>(), place);
    case 'icon_button':
      return iconButton(as<IconButton>(), place);
    case 'feedback_buttons':
      return feedback(as<FeedbackButtons>(), place);
    case 'overflow':
      return overflow(as<Overflow>(), place);
    case 'plain_text_input':
      return element.multiline ? multilineText(as<PlainTextInput>(), place) : typed('text', undefined, element, place);
    case 'static_select': {
      const { options = [], option_groups = [], initial_option } = as<StaticSelect>();
      const all = [...options, ...option_groups.flatMap((group) => group.options)];
      return select({ element, choices: all.map(choiceOf), initial: initial_option?.value }, place);
    }
    case 'users_select':
      return select(
        { element, choices: named(choosable.users, ''), initial: as<{ initial_user?: string }>().initial_user },
        place,
      );
    case 'conversations_select':
    case 'channels_select': {
      const { initial_conversation, initial_channel } = as<Record<string, string | undefined>>();
      const initial = initial_conversation ?? initial_channel;
      return select({ element, choices: named(choosable.channels, '#'), initial }, place);
    }
    case 'radio_buttons': {
      const radio = as<RadioButtons>();
      return ticks(
        { element: radio, type: 'radio', initial: radio.initial_option ? [radio.initial_option] : [] },
        place,
      );
    }
    case 'checkboxes':
    case 'multi_static_select': {
      const boxes = as<Checkboxes>();
      return ticks({ element: boxes, type: 'checkbox', initial: boxes.initial_options ?? [] }, place);
    }
    default:
      return undefined;
  }
};
