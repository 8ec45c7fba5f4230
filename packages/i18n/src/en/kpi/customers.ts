export const customerKpis = {
  customer_acquisition_cost: {
    name: 'Cost of winning one customer',
    sentence: 'All marketing and sales money spent to win one new customer, including pay and indirect costs.',
    formula: 'Marketing and sales costs of the period that served winning new customers ÷ number of new customers',
    reading:
      'Cost and customers of the same period are set side by side: with a long sales cycle look at a quarter or more. Without new customers only the cost is shown.',
    variant: {
      media_only: 'Media spending only',
    },
  },
} as const;
