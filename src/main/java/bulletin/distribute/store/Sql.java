package bulletin.distribute.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements on one connection. An {@link Optional} that is empty is null in the database.
 *
 * @param releases the folder to which the database's paths are relative
 */
record Sql(Connection connection, Path releases) {
  /** Makes a value of the row that a result stands on. */
  @FunctionalInterface
  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  int update(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  /** The key that the database gave to the row that was put in. */
  long insert(String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  <T> List<T> list(Row<T> row, String sql, Object... values) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet found = statement.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (found.next()) {
          all.add(row.of(found));
        }
        return all;
      }
    } catch (SQLException e) {
      throw StoreTrouble.of(e);
    }
  }

  <T> Optional<T> one(Row<T> row, String sql, Object... values) {
    return list(row, sql, values).stream().findFirst();
  }

  private void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, bound(values[i]));
    }
  }

  private @Nullable Object bound(Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(this::bound).orElse(null);
      case Instant instant -> OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
      case Enum<?> word -> Word.of(word);
      case Path path -> relative(path);
      default -> value;
    };
  }

  /** Another machine may have the folder elsewhere. */
  private String relative(Path path) {
    Path top = releases.toAbsolutePath().normalize();
    Path whole = path.toAbsolutePath().normalize();
    if (!whole.startsWith(top)) {
      throw new IllegalArgumentException(whole + " lies outside the folder of releases, " + top);
    }
    return top.relativize(whole).toString().replace('\\', '/');
  }

  Path path(ResultSet row, String column) throws SQLException {
    return absolute(row.getString(column));
  }

  Optional<Path> maybePath(ResultSet row, String column) throws SQLException {
    return maybeText(row, column).map(this::absolute);
  }

  private Path absolute(String path) {
    return releases.toAbsolutePath().normalize().resolve(path);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static Optional<Instant> maybeInstant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<String> maybeText(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
