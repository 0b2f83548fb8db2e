/**
 * An error in RDS's words. Actions throw it; the protocol turns it into the XML error envelope, and takes the HTTP
 * status and fault from the SDK's error schema of that code (400 for codes that the model does not list).
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/CommonErrors.html
 */
export class RdsError extends Error {
  override readonly name = 'RdsError';
  /** The code on the wire: `DBInstanceNotFound`, `DBClusterNotFoundFault`, `InvalidParameterValue` … */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
