package bulletin.figures;

import org.jspecify.annotations.Nullable;

/**
 * A place that figures are about. Two places of one name but different codes are different places.
 *
 * @param level its geographic level
 * @param code the nine-character ONS code, such as E09000007; may be empty where none is published
 * @param oldCode the three-digit local authority number, such as 202; empty at other levels
 * @param name as published
 * @param region the region it lies in, for levels below the region
 */
public record Location(
    GeographicLevel level, String code, String oldCode, String name, @Nullable Location region) {

  /** A country. */
  public static Location country(String code, String name) {
    return new Location(GeographicLevel.NATIONAL, code, "", name, null);
  }

  /** Of what tells places apart; a region within the region would be worked out each time. */
  @Override
  public int hashCode() {
    return 31 * code.hashCode() + name.hashCode();
  }
}
