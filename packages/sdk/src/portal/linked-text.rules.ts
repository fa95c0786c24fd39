/** An address as it stands in a text: it ends before what closes or ends the sentence around it. */
const address = /(https?:\/\/[\w\-.~:/?#[\]@!$&'()*+,;=%]*[\w\-~/#=&%])/;

/** A piece of a text, and whether it is an address that can be a link. */
export interface TextPiece {
  readonly text: string;
  readonly address: boolean;
}

/** Cuts a text at the http and https addresses in it, so that a view can make links of them. The pieces together are the text. */
export function findAddresses(text: string): readonly TextPiece[] {
  return text
    .split(address)
    .map((piece, index) => ({ text: piece, address: index % 2 === 1 && URL.canParse(piece) }))
    .filter((piece) => piece.text !== '');
}
