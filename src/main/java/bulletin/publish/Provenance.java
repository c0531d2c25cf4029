package bulletin.publish;

import bulletin.figures.DataSet;
import java.util.List;
import java.util.Optional;

/**
 * What a release was made from and by what, for its manifest.
 *
 * @param engine name and version of the program
 * @param source from where the data came
 * @param dataSetName the data set's title
 * @param dataSetId its id at the publisher, when it has one
 * @param dataSetVersion its version at the publisher, when it has one
 * @param data the figures
 * @param inputs every file that went in, the data first
 */
public record Provenance(
    String engine,
    Source source,
    String dataSetName,
    Optional<String> dataSetId,
    Optional<String> dataSetVersion,
    DataSet data,
    List<InputFile> inputs) {
  /** Copies the inputs. */
  public Provenance {
    inputs = List.copyOf(inputs);
  }
}
