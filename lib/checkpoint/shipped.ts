/** The checkpoint that comes with the site: the folder of its manifest, below the site's base. */
export const SHIPPED_MANIFEST = '/models/mobilevit-xxs-imagenette/manifest.json';
