// Draws a picture and hands out its `blob:` address, as a site does with a chosen file before it is uploaded.

/** @returns {Promise<string>} */
export function drawPicture() {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 400;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2d canvas');
  const sky = context.createLinearGradient(0, 0, 0, 400);
  sky.addColorStop(0, '#9cc5e8');
  sky.addColorStop(1, '#f3d9b8');
  context.fillStyle = sky;
  context.fillRect(0, 0, 640, 400);
  context.fillStyle = '#3f6b4f';
  context.beginPath();
  context.moveTo(0, 400);
  context.lineTo(180, 210);
  context.lineTo(330, 330);
  context.lineTo(470, 180);
  context.lineTo(640, 400);
  context.fill();
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(URL.createObjectURL(blob));
      else reject(new Error('expected the canvas to give a PNG'));
    });
  });
}
