package bulletin.cli;

import bulletin.distribute.Secret;
import bulletin.distribute.SecretPlace;
import bulletin.distribute.SecretUnreadable;
import bulletin.distribute.calendar.Distribution;
import bulletin.distribute.calendar.DistributionStore;
import bulletin.distribute.calendar.StoreSetting;
import bulletin.distribute.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Opens the database of distribution: the one that the environment names, else that of
 * distribution.yaml, else one beside the output.
 */
final class Stores {
  static final String URL = "BULLETIN_DATABASE_URL";
  static final String USER = "BULLETIN_DATABASE_USER";
  static final String PASSWORD = "BULLETIN_DATABASE_PASSWORD";

  private Stores() {}

  static Store open(Optional<Distribution> distribution, Path output)
      throws SecretUnreadable, BadUsage {
    return Store.open(
        setting(distribution.flatMap(Distribution::store), output, System.getenv()),
        output,
        Clock.systemUTC());
  }

  static StoreSetting setting(
      Optional<DistributionStore> store, Path output, Map<String, String> environment)
      throws SecretUnreadable, BadUsage {
    String url = environment.getOrDefault(URL, "");
    if (!url.isEmpty()) {
      return shared(url, environment);
    }
    return switch (store.orElseGet(() -> beside(output))) {
      case DistributionStore.InFolder in -> new StoreSetting.Embedded(in.folder());
      case DistributionStore.AtUrl at ->
          new StoreSetting.Shared(at.url(), at.user(), read(at.password(), environment));
    };
  }

  private static DistributionStore beside(Path output) {
    return new DistributionStore.InFolder(output.resolve(".distribution"));
  }

  private static StoreSetting shared(String url, Map<String, String> environment)
      throws SecretUnreadable, BadUsage {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new BadUsage(
          URL
              + " names no PostgreSQL database. Give an address that begins with jdbc:postgresql:.");
    }
    Optional<SecretPlace> password =
        environment.containsKey(PASSWORD)
            ? Optional.of(new SecretPlace.Variable(PASSWORD))
            : Optional.empty();
    return new StoreSetting.Shared(
        url, Optional.ofNullable(environment.get(USER)), read(password, environment));
  }

  private static Optional<Secret> read(Optional<SecretPlace> place, Map<String, String> environment)
      throws SecretUnreadable {
    return place.isPresent() ? Optional.of(place.get().read(environment)) : Optional.empty();
  }
}
