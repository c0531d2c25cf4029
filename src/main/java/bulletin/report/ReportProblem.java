package bulletin.report;

/**
 * The definition and the data do not fit together: one line that says where, what and what to do.
 */
public final class ReportProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what does not fit, and what to do. */
  public ReportProblem(String message) {
    super(message);
  }
}
