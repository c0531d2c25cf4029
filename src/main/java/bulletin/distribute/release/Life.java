package bulletin.distribute.release;

import bulletin.distribute.store.Store;

/** What may be done with a release, and when. */
public final class Life {
  private final Store store;

  /** The life of the releases in a store. */
  public Life(Store store) {
    this.store = store;
  }

  Store store() {
    return store;
  }
}
