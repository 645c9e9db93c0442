package no.stafett.handlingsveileder.trinn;

import java.util.Arrays;
import java.util.List;

/**
 * En del av modellen lista viser, men ikke endrer; av ur kan tiden endres.
 *
 * @param slag elementnavnet; teksten heter {@code trinn.laast.<slag>}
 * @param start når det skjer, for ur som følger datoen for evaluering; null for alt annet
 * @param dager hvor lenge uret venter, når det er et helt antall dager; null for alt annet
 * @param foer id på trinnet den står foran i lista; tom når den står etter alle, eller ikke på veien
 */
public record Laastdel(String id, String slag, String navn, Evalueringsstart start, Integer dager, String foer) {

    /** En påminnelse kan komme når som helst rundt datoen; det som tar saken til evalueringen, ikke etter den. */
    public List<Evalueringsstart> tider() {
        return Arrays.stream(Evalueringsstart.values()).filter(t -> erPaaminnelse() || !t.erEtter() || t == start).toList();
    }

    public boolean erPaaminnelse() {
        return slag.endsWith("_ved_siden");
    }
}
