import type { boardTemplate as en } from '../en/board-template.ts';
import type { Words } from '../words.ts';

export const boardTemplate: Words<typeof en> = {
  own_day: { title: 'Az én munkám', text: 'A mai nap és a hét a normához, a hónap a célhoz mérve, és ami esedékes.' },
  team_week: { title: 'Az én csapatom', text: 'Hol tart a terv, kinek kell először segíteni, emberek és helyek egymás mellett.' },
  leadership: { title: 'Az egész üzlet', text: 'Pénz, aztán ügyfelek, aztán a mögöttük lévő munka.' },
  chain: { title: 'A tevékenységtől az árbevételig', text: 'Lesz-e a hívásból és a találkozóból lehetőség, üzlet és pénz, emberenként.' },
  two_blocks: { title: 'Napi munka és eredmény', text: 'Ami naponta történik és ami lesz belőle, külön-külön.' },
  locations: { title: 'Árbevétel helyek szerint', text: 'Boltok és webáruház egymás mellett, hónapról hónapra.' },
  customers: { title: 'Meglévő ügyfelek', text: 'Milyen gyakran beszélünk velük, és mit vesznek még.' },
  cycle: { title: 'Értékesítési ciklus', text: 'Meddig tart egy üzlet, mennyire szóródik, és a gyorsakat megnyerjük-e.' },
  activity: { title: 'Tevékenység', text: 'Hívások, levelek és találkozók hétről hétre, a hatásuk mellett.' },
  opportunities: { title: 'Lehetőségek', text: 'Mi az új, mi nyitott, és elég-e a célhoz.' },
  conversion: { title: 'Érdeklődőtől ügyfélig', text: 'Hányat érünk el és nyerünk meg, és melyik forrásból.' },
  section: {
    today: 'Ma és ezen a héten',
    month: 'Ebben a hónapban',
    plan: 'A terv',
    help: 'Kinek kell segíteni',
    people: 'Emberek és helyek',
    money: 'Pénz',
    customers: 'Ügyfelek',
    effort: 'Munka',
    chain: 'E hónap, lépésről lépésre',
    operational: 'Napi munka',
    outcome: 'Eredmények',
  },
};
