/**
 * What a video shows right now, as a picture file. PNG: the pixels that the camera gave, not a second compression.
 *
 * @param name the file's name for the reader
 * @throws Error where the video has no frame yet or the browser cannot write one
 */
export async function takeFrame(video: HTMLVideoElement, name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob || video.videoWidth === 0) throw new Error('no frame');
  return new File([blob], name, { type: blob.type });
}
