export type { Chart, Column, Drawing, Figure, GoalStatus, Notice, Opens, Point, Series, Spread, Table, Tone } from './drawing/drawing.ts';
