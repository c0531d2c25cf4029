package bulletin.analysis;

/** How the members of two groups relate. */
public enum Relation {
  /** Every member of the group is also counted in the comparator. */
  PART_OF_WHOLE,
  /** No member of one is counted in the other. */
  INDEPENDENT
}
