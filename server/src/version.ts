/** Version of the product; the package files carry the same. */
export const version = '0.1.0';
