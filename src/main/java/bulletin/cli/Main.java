package bulletin.cli;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.out.println("Bulletin");
  }
}
