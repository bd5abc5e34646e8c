/** Why something is not done, in a sentence for whoever runs the service; commands and the start say it and end with 1. */
export class OperatorFault extends Error {}
