/**
 * The `<style>` elements that reka-ui inserts, by their hashes: each hides the scrollbar of one kind
 * of list. A test in a browser has reka-ui insert them and computes the hashes anew.
 */
export const insertedStyles = [
  // ScrollAreaViewport
  'sha256-6kJHBrMeYPjuL963zk84BmND3Z4cszEoZMFiRK2nkPY=',
  // SelectViewport
  'sha256-60LHlRjW/B3CtzIoE/Lf1/NEDvko9efWMFaGVhHu/cs=',
  // ComboboxViewport
  'sha256-0sLsI2a+NIcumVvBF9zD/ArGqlZR2xfnxsALPmK7nj8=',
  // Viewport
  'sha256-yoGyYYViZJc8Bw64PWPe6uO7PMr8i7+Vs5Cs9w37VrU=',
] as const
