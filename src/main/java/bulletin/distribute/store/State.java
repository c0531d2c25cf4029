package bulletin.distribute.store;

/** Where a release stands in its life. */
public enum State {
  /** Written, its checks not yet looked at. */
  BUILT,
  /** Its checks found nothing that must be mended. */
  CHECKED,
  /** A second person approved exactly these bytes. */
  APPROVED,
  /** The people of the pre-release access list may have it. */
  PRE_RELEASE,
  /** Everybody may have it. */
  PUBLISHED,
  /** Published again, with what changed. */
  CORRECTED,
  /** Taken back; a notice stands in its place. */
  WITHDRAWN;

  /** As a person reads it: {@code pre-release}. */
  public String word() {
    return Word.of(this);
  }
}
