/** Someone who works with the simulated system; any other address is a new colleague who reads what is open to all. */
export interface Person {
  email: string;
  unit: string;
  /** Reads what is kept for one unit, whichever it is. */
  readsEveryUnit: boolean;
  /** Reads what is not for public access, too. */
  readsConfidential: boolean;
}

export const people: Person[] = [
  {
    email: 'kabinet@rozovets.example',
    unit: 'Кабинет на кмета',
    readsEveryUnit: true,
    readsConfidential: true,
  },
  { email: 'desk@rozovets.example', unit: 'Деловодство', readsEveryUnit: true, readsConfidential: false },
  {
    email: 'architect@rozovets.example',
    unit: 'Устройство на територията',
    readsEveryUnit: false,
    readsConfidential: false,
  },
  {
    email: 'admin@rozovets.example',
    unit: 'Информационно обслужване',
    readsEveryUnit: false,
    readsConfidential: false,
  },
];

export function personOf(email: string): Person {
  const address = email.trim().toLowerCase();
  return (
    people.find((person) => person.email === address) ?? {
      email: address,
      unit: 'Общ отдел',
      readsEveryUnit: false,
      readsConfidential: false,
    }
  );
}
