package bulletin.source.ees;

/**
 * The API's name for a filter. Opaque, case-sensitive, and of this one kind: the same text names
 * another thing in every other kind.
 *
 * @param value as the API wrote it
 */
public record FilterId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
