package bulletin.report.model;

import java.util.List;

/**
 * A sentence written from figures.
 *
 * @param text as printed
 * @param traces what its numbers came from
 */
public record Sentence(String text, List<Trace> traces) {
  /** Copies the traces. */
  public Sentence {
    traces = List.copyOf(traces);
  }
}
