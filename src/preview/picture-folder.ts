/** Where the pictures of slides are, as the page asks for them. */
export const pictureFolder = '/picture/';
