package no.stafett.skjema.kontroll;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Feltene som er synlige, i rekkefølge, og stedene der et vilkår ikke lot seg avgjøre sikkert. */
final class Visning {

    private final Map<String, Object> data;
    private final List<Feltsted> felter = new ArrayList<>();
    private final List<Sti> usikre = new ArrayList<>();

    private Visning(Map<String, Object> data) {
        this.data = data;
    }

    static Visning av(Skjema skjema, Uttrykk uttrykk, Utfylling utfylling) {
        Visning visning = new Visning(utfylling.data());
        Omgivelse rot = Omgivelse.rot(uttrykk, utfylling.start(), Skjuling.synlig(skjema, uttrykk, utfylling));
        skjema.rot().barn().forEach(barn -> visning.tegn(barn, Sti.ROT, rot));
        return visning;
    }

    List<Feltsted> felter() {
        return felter;
    }

    List<Sti> usikre() {
        return usikre;
    }

    private void tegn(Komponent komponent, Sti over, Omgivelse omgivelse) {
        Sti sti = over.ned(komponent.sti());
        if (komponent.skjulNaar() != null && !omgivelse.sann(komponent.skjulNaar()).sikkert()) {
            usikre.add(sti);
        }
        if (Skjuling.skjules(komponent, omgivelse)) {
            return;
        }
        if (komponent instanceof Felt felt) {
            felter.add(new Feltsted(felt, sti, omgivelse));
        } else if (komponent instanceof Beholder beholder && beholder.gjentas()) {
            rader(beholder, sti, omgivelse);
        } else {
            ((Beholder) komponent).barn().forEach(barn -> tegn(barn, sti, omgivelse));
        }
    }

    private void rader(Beholder liste, Sti sti, Omgivelse omgivelse) {
        List<?> rader = sti.hentFra(data) instanceof List<?> alle ? alle : List.of();
        for (int i = 0; i < rader.size(); i++) {
            Sti rad = sti.ned((Object) i);
            Omgivelse iRad = omgivelse.rad(rader.get(i), i + 1);
            liste.barn().forEach(barn -> tegn(barn, rad, iRad));
        }
    }
}
