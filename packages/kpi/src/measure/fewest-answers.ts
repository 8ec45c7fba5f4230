/** Fewer answers of employees are not shown (G2). */
export const fewestAnswers = 5;
