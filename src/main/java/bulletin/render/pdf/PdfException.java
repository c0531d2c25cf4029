package bulletin.render.pdf;

/** A document that cannot be an accessible PDF: its message says where, why and what to do. */
public final class PdfException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PdfException(String message) {
    super(message);
  }

  PdfException(String message, Throwable cause) {
    super(message, cause);
  }
}
