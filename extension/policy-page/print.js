/** @file Paper can't be opened: what is folded together on the screen is printed whole. */

/** Opens everything while the page is printed. */
export function openForPrint() {
  /** @type {HTMLDetailsElement[]} */
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll('details')].filter(({ open }) => !open);
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    document.documentElement.classList.remove('receipt-only');
  });
}

/** Prints the receipt alone. */
export function printReceipt() {
  document.documentElement.classList.add('receipt-only');
  print();
}
