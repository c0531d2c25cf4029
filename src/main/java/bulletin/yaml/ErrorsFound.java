package bulletin.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects faults while a file is read, so that all of them are told at once. */
public final class ErrorsFound {
  private final String file;
  private final String kind;
  private final List<DefinitionError> errors = new ArrayList<>();
  private final Set<Place> wrongValues = new HashSet<>();

  /**
   * Nothing is wrong yet.
   *
   * @param file as messages name it
   * @param kind what the file says, a noun: {@code report}
   */
  public ErrorsFound(String file, String kind) {
    this.file = file;
    this.kind = kind;
  }

  String kind() {
    return kind;
  }

  /** Adds a fault, unless the value at this place is known to be wrong already. */
  public void add(Place place, String found, String wanted, String next) {
    if (wrongValues.contains(place)) {
      return;
    }
    DefinitionError error =
        new DefinitionError(file, place.line(), place.column(), found, wanted, next);
    if (!errors.contains(error)) {
      errors.add(error);
    }
  }

  /** Adds a fault of the value at this place; what later checks say of it would only repeat it. */
  public void addWrongValue(Place place, String found, String wanted, String next) {
    add(place, found, wanted, next);
    wrongValues.add(place);
  }

  /** Whether nothing is wrong. */
  public boolean isEmpty() {
    return errors.isEmpty();
  }

  /** Tells of everything that was found. */
  public void throwIfAny() throws DefinitionErrors {
    if (!errors.isEmpty()) {
      errors.sort(
          Comparator.comparingInt(DefinitionError::line).thenComparingInt(DefinitionError::column));
      throw new DefinitionErrors(errors);
    }
  }
}
