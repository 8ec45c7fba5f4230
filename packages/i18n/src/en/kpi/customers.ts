export const customerKpis = {
  customer_acquisition_cost: {
    name: 'Cost of winning one customer',
    sentence: 'All marketing and sales money spent to win one new customer, including pay and indirect costs.',
    formula: 'Marketing and sales costs of the period that served winning new customers ÷ number of new customers',
    reading:
      'Cost and customers of the same period are set side by side: with a long sales cycle look at a quarter or more. Without new customers only the cost is shown.',
    advice: 'Compare the sources: move money from those that cost much and bring customers who leave soon to those whose customers stay.',
    variant: {
      media_only: 'Media spending only',
    },
  },
  active_customers_count: {
    name: 'Active customers',
    sentence: 'How many customers have a running contract or bought recently.',
    formula: 'Customers with a contract in force, or whose last completed purchase is not older than the inactivity window, at the end of the period',
    reading:
      'The state at the end of the period; months are never added. A contract that has just ended and may still be renewed keeps its customer active for 30 days.',
    advice: 'Look at who came and who left since the last period, and call those whose last purchase is longest ago.',
  },
  customers_lost_count: {
    name: 'Customers lost',
    sentence: 'How many customers stopped buying from us or did not renew their contract.',
    formula:
      'Number of customers whose last contract ended in the period and was not renewed within 30 days, or whose inactivity window ran out after the last purchase',
    reading:
      'Without a contract a loss is only known when the window has passed, and it is dated on that day. Who comes back later is a customer won back; the loss stays. Contracts that may still be renewed stand beside it.',
    advice: 'Ask every lost customer for the reason and write it down; look for reasons that return, and try those first who left for a competitor.',
  },
  customer_churn_rate: {
    name: 'Customer loss rate',
    sentence: 'Of the customers we had at the start, the share that left.',
    formula: 'Customers active at the start who left in the period ÷ customers active at the start',
    reading: 'Customers won and lost within the period are not in it. For a year it is 1 − (1 − monthly rate)¹², not twelve times the month.',
    advice: 'Find out which segment or owner loses most, and speak with customers who have grown silent before the window runs out.',
  },
  customer_retention_rate: {
    name: 'Customer retention rate',
    sentence: 'Of the customers we had at the start, the share that is still with us.',
    formula: 'Customers active at the start and at the end ÷ customers active at the start',
    reading: 'Who left and came back within the period counts as kept; therefore it can be more than 100 % minus the loss rate.',
    advice: 'Keep in touch with every customer before contracts end and before the usual time of the next order passes.',
  },
  revenue_churn_rate: {
    name: 'Revenue loss rate',
    sentence: 'Of the regular revenue at the start, the share lost through leaving or reduced customers.',
    formula: 'Recurring revenue lost by customers of the opening cohort through ended and reduced contracts ÷ their recurring revenue at the start',
    reading:
      'Amounts per month, at one exchange rate per customer. Customers won in the period are in neither part; what comes back is not deducted.',
    advice: 'Reduced contracts come before lost ones: ask every customer who took less what is missing.',
    variant: {
      trailing_year: 'Without contracts: sales of twelve months against the twelve before',
    },
  },
  grr: {
    name: 'Revenue kept, without expansion',
    sentence: 'Share of the opening regular revenue that stayed, not counting extra sales.',
    formula:
      'Per customer the recurring revenue at the start − what was lost, at least 0 and at most what it was; added up ÷ recurring revenue at the start',
    reading: 'Never above 100 %: what one customer buys more does not hide what another buys less.',
    advice: 'Look at the customers with the largest losses and agree with each what would make them stay.',
  },
  nrr: {
    name: 'Revenue kept, with expansion',
    sentence: 'Regular revenue now from the customers we had at the start, extra sales included, as a percentage of the opening amount.',
    formula:
      '(Recurring revenue at the start + expansion − reductions − ended contracts, of the customers of the start) ÷ recurring revenue at the start',
    reading:
      'Above 100 % existing customers alone make the business grow. Price adjustments stand beside it; customers won in the period are left out.',
    advice: 'Offer more to customers who are content and use what they have; first stop the losses that the rate without expansion shows.',
    variant: {
      with_indexation: 'With price adjustments',
    },
  },
  renewal_rate: {
    name: 'Contract renewal rate',
    sentence: 'Of the contracts that came to an end, the share that was renewed.',
    formula:
      'Contracts due in the period that were renewed with a start at most 30 days after their end ÷ contracts due in the period whose outcome is known',
    reading:
      'Early renewals count when the old contract is due. What may still be renewed is left out and stands beside it, as do contracts that went on by themselves.',
    advice: 'Begin the talk about a renewal two or three months before the end, and bring what the customer got out of it.',
    variant: {
      by_value: 'By recurring amount',
    },
  },
  average_relationship_length: {
    name: 'Average length of customer relationship',
    sentence: 'How long our present customers have been with us so far, on average.',
    formula: 'Average of the days since the beginning of the present relationship of all active customers ÷ 30.4375',
    reading: 'How long so far, not how long in the end: customers who left are not in it. A customer won back begins again.',
    advice: 'A falling average often only means many new customers; read it together with the loss rate.',
    variant: {
      since_first: 'Since the first purchase, interruptions included',
      expected: 'Expected in total, 60 months at most',
    },
  },
  existing_customer_interaction_frequency: {
    name: 'Contacts with existing customers',
    sentence: 'How often we are in touch with an existing customer, on average per quarter.',
    formula: 'Conversations, meetings, visits and messages from customers active at the start ÷ customers active at the start, per quarter',
    reading: 'Several on one day in the same way count once. Failed attempts and mass mailings do not count.',
    advice: 'Compare it with the agreed number of contacts for each customer segment and plan contacts for those with none.',
  },
  customer_contact_coverage: {
    name: 'Active customers reached',
    sentence: 'Of the customers active at the start, the share we talked to or exchanged messages with.',
    formula: 'Customers active at the start with at least one conversation, meeting, visit or message in the period ÷ customers active at the start',
    reading: 'Customers who asked not to be contacted are left out. Attempts that reached nobody are shown beside it.',
    advice: 'Open the list of customers nobody talked to and share it out for the next two weeks.',
  },
  customer_issue_rate: {
    name: 'Contacts where a problem came up',
    sentence: 'Of the customer contacts, the share in which the customer had a problem.',
    formula: 'Contacts in which the customer had a problem ÷ contacts for which the question was answered',
    reading:
      'A context figure without a target: more problems told can mean more trust. Contacts without an answer to the question are left out and shown beside it.',
    advice: 'Ask about problems in every contact and write down the answer. Look for problems that return.',
  },
  customer_issue_resolution_rate: {
    name: 'Problems we helped to solve',
    sentence: 'Of the problems customers raised, the share we solved within 30 days.',
    formula: 'Problems solved within 30 days ÷ problems raised at least 30 days ago or solved',
    reading: 'A problem that came back is not solved. Young open problems are not counted yet and stand beside it.',
    advice: 'Give every problem an owner and a date, and tell the customer when it is solved.',
  },
  contact_plan_fulfilment: {
    name: 'Planned customer contacts done',
    sentence: 'Of the customer contacts required by our rule, the share done in time.',
    formula: 'Due contacts with a completed contact at most seven days before or after ÷ all contacts due in the period, without excused ones',
    reading: 'One contact fulfils one due contact. A customer who refuses is excused and leaves the count.',
    advice: 'Open the list of contacts not done and start with the customers who buy most.',
  },
  request_processing_time: {
    name: 'Request handling time',
    sentence: 'Time from receiving a request to finishing it, without time spent waiting for the customer.',
    formula:
      'Median of the time from receiving a request to finishing it, without waiting for the customer, over the requests finished in the period',
    reading: 'Half were faster, half slower; nine of ten were faster than the figure beside it. Open requests are not in it: look at their age.',
    advice: 'Take the slowest tenth and look what they wait for: a decision, a part, another team.',
    variant: {
      business_hours: 'In working hours',
    },
  },
  request_on_time_rate: {
    name: 'Requests handled on time',
    sentence: 'Of the requests due, the share finished in time.',
    formula: 'Requests finished by their time limit ÷ requests whose time limit lies in the period',
    reading: 'An open request is late from its limit on. Requests without a limit are left out and counted.',
    advice: 'Sort open requests by their limit, not by their arrival.',
  },
  csat: {
    name: 'Customer satisfaction',
    sentence: 'Of the customers who answered, the share that is satisfied or very satisfied.',
    formula:
      'Answers of the satisfied (4 or 5 of 5, 6 or 7 of 7, 8 to 10 of 10) ÷ all answers of customers; of each customer the latest of the period',
    reading: 'Read it with the response rate: who does not answer is often neither happy nor angry. Under ten answers it says little.',
    advice: 'Call the dissatisfied within two days and note what they say; the same reason twice is worth a change.',
  },
  nps: {
    name: 'Customer recommendation score',
    sentence: 'Share of customers who recommend us (9–10 points) minus the share who do not (0–6 points).',
    formula: '100 × (answers of 9 and 10 − answers of 0 to 6) ÷ all answers',
    reading: 'From −100 to +100. With fewer than 30 answers a few people move it a lot.',
    advice: 'Ask those who recommend you for one name, and those who do not for one reason.',
  },
  survey_response_rate: {
    name: 'Survey response rate',
    sentence: 'Of the people asked, the share that answered.',
    formula: 'Invitations answered within 30 days ÷ invitations delivered, by the day they were sent',
    reading: 'Young invitations still have time: they stand beside it as pending, and the rate can only rise.',
    advice: 'Ask fewer questions, at a better moment, from a person and not from a machine.',
  },
  six_month_retention_rate: {
    name: 'Still with us after six months',
    sentence: 'Of the customers won, the share still active six months later.',
    formula: 'Customers won in the period who were still active 183 days later ÷ customers won in the period who have been observed that long',
    reading: 'It belongs to whoever won the customers. While most of them have not had six months yet it is an estimate from all of them and marked.',
    advice: 'Look at the promises made before the sale and at the handover. Compare fast deals with slow ones before asking for more speed.',
  },
  early_churn_rate: {
    name: 'Left within nine months',
    sentence: 'Of the customers won, the share that left within nine months.',
    formula: 'Customers won in the period who left within 274 days ÷ customers won in the period who have been observed that long',
    reading: 'Low is good. Read it beside the sales cycle: a very short cycle with many early losses means deals were closed too quickly.',
    advice: 'Call the last five who left early and ask why. Check promises, fit and handover.',
  },
  six_month_gross_profit_rate: {
    name: "New customers' first six-month gross profit",
    sentence: 'How much gross profit a new customer brings on average in the first six months.',
    formula: 'Gross profit of the first 183 days of customers won in the period ÷ number of these customers observed that long',
    reading: 'Only customers who have had their half year count. The share of their sales that remains as profit stands beside.',
    advice: 'Compare by salesperson and source: who brings customers that pay for themselves within half a year?',
  },
  customer_lifetime_revenue: {
    name: 'Expected revenue per customer',
    sentence: 'How much revenue we can expect from one customer over the whole relationship.',
    formula:
      'Monthly sales per active customer ÷ share of customers lost in a month, both over the last twelve months, counted for 60 months at most',
    reading:
      'An estimate that takes today’s loss as lasting. With few customers or none lost it is marked. What customers have really brought so far stands beside.',
    advice: 'It grows most where fewer customers leave. One point less monthly loss is usually worth more than a higher price.',
  },
  customer_lifetime_value: {
    name: 'Customer lifetime value',
    sentence: "How much gross profit one customer brings over the whole relationship, in today's money.",
    formula:
      'Monthly gross profit per active customer over the expected life at the loss of the last twelve months, later months discounted by 1 % each',
    reading:
      'From profit, not from sales. It takes today’s loss as lasting; the value counted for 60 months at most stands beside and is the safer one.',
    advice: 'Keep customers longer, sell what leaves more, win those who stay. Compare with what winning a customer costs.',
    variant: {
      first_margin_later: 'First profit after a month',
      capped: '60 months at most',
    },
  },
  ltv_to_cac_ratio: {
    name: 'Lifetime value to acquisition cost',
    sentence: "How many times a customer's value covers the cost of winning the customer.",
    formula: 'Customer lifetime value ÷ cost of winning one customer',
    reading: 'Below 1 every new customer loses money. It rests on an estimate: read it as an order of size.',
    advice: 'Find the source with the lowest cost that brings customers who stay, and move money there in small steps.',
  },
  cac_payback_months: {
    name: 'Months to earn back acquisition cost',
    sentence: 'Months of gross profit needed to earn back the cost of winning a customer.',
    formula: 'Cost of winning one customer ÷ gross profit a new customer brings in a month',
    reading: 'It leaves out that some customers go before they have paid back. Without profit there is no value: the cost is not earned back.',
    advice: 'Shorten it by selling more in the first months or by spending less on customers who buy little.',
  },
  acquisition_cost_ratio: {
    name: 'Acquisition cost share of first-year sales',
    sentence: "How much of a new customer's first-year sales is used up by winning that customer.",
    formula: 'Cost of winning the customers of the period ÷ their sales in the first twelve months',
    reading: 'While their first year is not over it is raised to a whole one from three months on and marked; before that there is no value.',
    advice: 'Compare sources. Where the share grows, either the cost rose or the customers buy less: look which.',
  },
} as const;
