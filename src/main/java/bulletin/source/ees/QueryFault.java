package bulletin.source.ees;

import java.util.List;

/**
 * A name in a question that does not stand for one thing of the data set.
 *
 * @param at where it stands in the question: {@code [where, sex, Girl]}
 * @param said what is wrong: {@code there is no option of sex "Girl"}
 * @param known what there is; empty when the name stands for more than one thing
 */
public record QueryFault(List<String> at, String said, String known) {
  /** Copies the place. */
  public QueryFault {
    at = List.copyOf(at);
  }

  /** In a part of a sentence. */
  public String clause() {
    return known.isEmpty() ? said : said + " (" + known + ")";
  }
}
