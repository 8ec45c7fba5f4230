import { perReceived } from './per-received.ts';

export const growthKpis = {
  new_customers_count: {
    name: 'New customers',
    sentence: 'Customers who bought from us for the first time.',
    formula: 'Number of customers whose first won deal or first completed order lies in the period',
    reading: 'Customers won back after a long pause are shown beside it. A first order that is fully refunded within 30 days is taken out again.',
    advice: 'Look one step earlier: new contacts, how many of them were reached, and how many offers were made.',
    variant: perReceived,
  },
  monthly_sales_growth: {
    name: 'Monthly sales growth',
    sentence: 'How much sales rose or fell compared with the month before.',
    formula: '(Net sales revenue of the month − that of the month before) ÷ net sales revenue of the month before',
    reading:
      'A running month is compared with as many working days of the month before. Around Tết, Easter and New Year compare with the year before.',
    advice: 'See whether number of orders, average order value or discounts moved, and in which location it happened.',
  },
  upsell_rate: {
    name: 'Upsell rate',
    sentence: 'Of the active customers, the share that moved to a larger or better version of what they already buy.',
    formula: 'Customers active at the start who took a larger or better version in the period ÷ customers active at the start',
    reading: 'A price increase alone is no upsell. Each customer counts once. Customers won in the period are in neither part.',
    advice: 'Ask in the next contact how much of what they bought is used up; whoever is near the limit is the first to offer more.',
    variant: {
      offers: 'Accepted offers of decided offers',
    },
  },
  cross_sell_rate: {
    name: 'Cross-sell rate',
    sentence: 'Of the customers active at the start, the share that bought a kind of product they had never bought before.',
    formula: 'Customers active at the start who bought from a product category for the first time ÷ customers active at the start',
    reading: 'What counts is the category, not the single product. The day of the first purchase is never a cross-sell.',
    advice: 'See which categories are often bought together and who has only one of them.',
  },
  existing_customers_new_product_count: {
    name: 'Existing customers buying something new',
    sentence: 'How many existing customers bought a product or service they did not have before.',
    formula: 'Number of customers active at the start with a first purchase of a product in the period',
    reading: 'A product that replaces one the customer had is not new. Each customer counts once, whatever the number of products.',
    advice: 'Show customers what is new for them at every visit; look at what similar customers bought.',
  },
  expansion_revenue: {
    name: 'Extra revenue from existing customers',
    sentence: 'Additional money from customers we already had, through upgrades or further products.',
    formula:
      'Additional monthly amount of expanded contracts + value of order lines sold as upsell or cross-sell, less what was cancelled or refunded of them',
    reading: 'Contracts count with what they bring more per month. Price adjustments stand beside it; reductions are not deducted here.',
    advice: 'Plan the next offer for every customer who is content: a larger version, or the category similar customers have.',
    variant: {
      annual: 'Contracts with twelve months',
    },
  },
  repeat_purchase_rate: {
    name: 'Repeat purchase rate',
    sentence: 'Of the customers who bought, the share that had bought from us before.',
    formula: 'Customers with an order in the period who had bought on an earlier day ÷ customers with an order in the period',
    reading: 'Two orders of one day are one purchase. Anonymous buyers are in neither part.',
    advice: 'Get in touch shortly before the usual time of the next order, and make ordering again easy.',
    variant: {
      second_within_90_days: 'Second purchase within 90 days of the first',
    },
  },
  gross_profit: {
    name: 'Gross profit',
    sentence: 'Sales revenue minus the direct cost of what was sold.',
    formula: 'Value without tax − cost of the goods, over order lines whose cost is known, less the same of refunds',
    reading: 'Lines without a cost are in neither part; the revenue that is covered stands beside. The cost is the one at the time of sale.',
    advice: 'Sell more of what leaves more, give fewer discounts, and check the purchase price of what sells most.',
    variant: perReceived,
  },
  gross_margin_rate: {
    name: 'Gross margin',
    sentence: 'What share of sales revenue remains after the direct cost of goods.',
    formula: 'Gross profit ÷ net sales revenue of the lines whose cost is known',
    reading: 'Never average the margins of products: a total is always divided anew. The mix of products moves it as much as prices do.',
    advice: 'If it falls, look first whether discounts grew, then whether cheaper products sold more, then at purchase prices.',
  },
  net_profit: {
    name: 'Net profit',
    sentence: 'What is left after all costs and taxes.',
    formula: 'Revenue + other income − cost of goods − operating costs − interest − taxes, as booked for the months of the period',
    reading:
      'Comes from bookkeeping alone and can be negative. Months not closed yet are provisional; how many of their lines are in it stands beside.',
    advice: 'Compare it with gross profit: where that grows and this does not, costs grew faster than sales.',
  },
  market_share: {
    name: 'Market share',
    sentence: 'Our part of all sales of this kind in the market.',
    formula: 'Net sales revenue ÷ sales of all sellers in the market, as estimated from outside',
    reading: 'The market is an estimate: look at who published it and when. Without an estimate for the whole period there is no value.',
    advice: 'Sales that grow while the share falls mean that others grow faster. Look where: region and product category.',
  },
  competitor_price_index: {
    name: 'Price index against competitors',
    sentence: "Our price compared with competitors'; 100 means equal, above 100 means we are more expensive.",
    formula:
      "100 × our prices ÷ competitors' prices, each weighted by the units we sold in the last 90 days, over products with a price seen in the last 14 days",
    reading:
      '100 is the same price, 105 means we are 5 % dearer. Special offers and articles out of stock are left out. Look at how much of our sales the compared products make up.',
    advice: 'Decide first where you want to be, then look at the products furthest from it. A higher price needs a reason the customer can see.',
  },
  promotion_uplift: {
    name: 'Promotion effect',
    sentence: 'How much more was sold during the promotion, compared with a similar place without it.',
    formula: '(Change of weekly sales where the promotion ran − change where it did not) ÷ what sales would have been without it',
    reading:
      'Look at the whole range, not only the middle: where it contains zero there is no clear effect. With one pair of places the cause may be something else.',
    advice: 'Repeat it elsewhere before deciding for all, and compare the extra profit with what the promotion cost.',
    variant: {
      units: 'By units',
    },
  },
} as const;
