package bulletin.source.ees;

import java.util.List;

/**
 * A page of a list.
 *
 * @param page counted from 1
 * @param total how many there are on all pages
 * @param pages how many pages there are
 */
public record Page<T>(int page, int pageSize, long total, int pages, List<T> results) {
  /** Copies the results. */
  public Page {
    results = List.copyOf(results);
  }
}
