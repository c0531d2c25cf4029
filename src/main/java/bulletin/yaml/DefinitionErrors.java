package bulletin.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a file that a person wrote, in file order. */
public final class DefinitionErrors extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<DefinitionError> errors;

  DefinitionErrors(List<DefinitionError> errors) {
    super(errors.stream().map(DefinitionError::message).collect(Collectors.joining("\n")));
    this.errors = List.copyOf(errors);
  }

  /** At least one error, in file order. */
  public List<DefinitionError> errors() {
    return errors;
  }
}
