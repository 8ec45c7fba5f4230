export const growthKpis = {
  new_customers_count: {
    name: 'New customers',
    sentence: 'Customers who bought from us for the first time.',
    formula: 'Number of customers whose first won deal or first completed order lies in the period',
    reading: 'Customers won back after a long pause are shown beside it. A first order that is fully refunded within 30 days is taken out again.',
  },
  monthly_sales_growth: {
    name: 'Monthly sales growth',
    sentence: 'How much sales rose or fell compared with the month before.',
    formula: '(Net sales revenue of the month − that of the month before) ÷ net sales revenue of the month before',
    reading:
      'A running month is compared with as many working days of the month before. Around Tết, Easter and New Year compare with the year before.',
  },
} as const;
