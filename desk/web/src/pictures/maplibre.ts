/** MapLibre with its worker as a file of our own: the content-security policy allows no other. */
import * as maplibre from 'maplibre-gl';
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';

maplibre.setWorkerUrl(workerAddress);

export default maplibre;
