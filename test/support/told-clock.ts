/** A clock that moves when told. */
export type ToldClock = { (): Date; pass(milliseconds: number): void };

export const toldClock = (start = '2021-05-31T09:00:00.000Z'): ToldClock => {
  let now = new Date(start).getTime();
  return Object.assign(() => new Date(now), {
    pass: (milliseconds: number) => {
      now += milliseconds;
    },
  });
};
