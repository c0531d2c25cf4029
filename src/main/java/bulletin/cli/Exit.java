package bulletin.cli;

/** What the program says to the shell. */
final class Exit {
  static final int DONE = 0;
  static final int FINDINGS = 1;
  static final int BAD_INPUT = 2;
  static final int OUTSIDE_TROUBLE = 3;

  private Exit() {}
}
