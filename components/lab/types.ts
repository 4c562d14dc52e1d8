/** A sample as the lab shows it, in one language, with addresses ready to use. */
export interface LabSample {
  readonly id: string;
  readonly url: string;
  readonly thumb: string;
  readonly title: string;
  readonly alt: string;
  readonly credit: string;
  readonly licence: string;
  readonly source: string;
}
