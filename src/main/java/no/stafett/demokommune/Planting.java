package no.stafett.demokommune;

/**
 * Noe som er plantet i en sak.
 *
 * @param ja     om regelen skal slå til
 * @param slag   hva slags stans, eller hva slags nesten
 * @param stengt saken ligger i en enhet som er stengt
 */
record Planting(Regel regel, boolean ja, String slag, Stilling stilling, boolean stengt) {
}
