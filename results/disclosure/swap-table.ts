/** One public table of a series over the same units. */
export type SwapTable = {
  /** Group of each unit, -1 outside the table. */
  groupOf: Int16Array
  groups: number
  /** By group and place (group · places + place): bits of the places a unit standing there may move to unseen. */
  ways: Int32Array
}
