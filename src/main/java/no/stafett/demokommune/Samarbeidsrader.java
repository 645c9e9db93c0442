package no.stafett.demokommune;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import no.stafett.felles.Forretningsklokke;

/** Samtykkene, de som er bedt inn, møtene, og tilbudene om pinnen. */
final class Samarbeidsrader {

    private static final int SVARFRIST = 5;
    private static final long MOETETID = 3600;

    private final Radsamling rader;
    private final Frister frister;

    Samarbeidsrader(Radsamling rader, Frister frister) {
        this.rader = rader;
        this.frister = frister;
    }

    void legg(Manus m) {
        m.samtykker.forEach(s -> s.tjenester().forEach(tjeneste -> samtykke(m, s, tjeneste)));
        m.samtykker.stream().map(Manus.Samtykke::til).max(Comparator.naturalOrder())
                .ifPresent(til -> rader.legg(Tabell.SAMTYKKESTAND, m.id, slutt(til)));
        m.bedte.forEach(b -> bedt(m, b));
        m.avtaler.forEach(a -> moete(m, a));
        m.tilbud.forEach(t -> rader.legg(Tabell.OVERLEVERING, t.id(), m.id, t.fra().id(), t.til().id(), t.fra().id(), null, t.tid(),
                frister.etter(Loggrader.dag(t.tid()), SVARFRIST), t.svart(), t.svart() == null ? null : "tatt_imot"));
        if (m.akuttFra != null) {
            java.util.UUID rom = m.t.id();
            rader.legg(Tabell.AKUTTROM, rom, m.id, m.akuttFra, m.eier.id());
            rader.legg(Tabell.AKUTTDELTAKER, rom, m.id, m.eier.id(), m.akuttFra);
        }
    }

    /** Det første øyeblikket det ikke lenger gjelder. */
    static Instant slutt(LocalDate til) {
        return til.plusDays(1).atStartOfDay(Forretningsklokke.NORGE).toInstant();
    }

    private void samtykke(Manus m, Manus.Samtykke s, String tjeneste) {
        boolean gravid = m.foreldre.isEmpty();
        rader.legg(Tabell.SAMTYKKE, m.t.id(), m.id, s.id(), tjeneste, "gitt", gravid ? m.barn.fornavn() + " " + m.barn.etternavn() : m.foreldre.get(0).navn(),
                gravid ? "selv" : "mor", gravid ? null : "alene", "alminnelig", "Samarbeide om hjelpen", "Det som står i saken", "muntlig",
                Loggrader.dag(s.tid()), s.til(), s.tid(), m.holder.id(), m.t.en(Ordliste.BARNET));
    }

    private void bedt(Manus m, Manus.Bedt b) {
        rader.legg(Tabell.INVITASJON, m.t.id(), m.id, b.sted().id(), b.tid(), b.svart(), b.svart() == null ? null : true);
        if (b.svart() != null) {
            Instant utloeper = m.samtykker.stream().filter(s -> s.tjenester().contains(b.sted().tjeneste())).map(Manus.Samtykke::til)
                    .max(Comparator.naturalOrder()).map(Samarbeidsrader::slutt).orElse(null);
            rader.legg(Tabell.SAKSTILGANG, m.t.id(), m.id, b.hun().id(), null, "deltaker", "alt", "invitasjon", b.sted().id(), b.svart(), m.avsluttet, utloeper);
            rader.legg(Tabell.SAKSTILGANG, m.t.id(), m.id, null, b.sted().id(), "leder", "alt", "invitasjon", null, b.svart(), m.avsluttet, utloeper);
        }
    }

    private void moete(Manus m, Manus.Avtale a) {
        Instant innkalt = a.start().minusSeconds(3 * 24 * MOETETID);
        rader.legg(Tabell.MOETE, a.id(), m.id, a.slag(), "Bli enige om veien videre", a.start(), a.start().plusSeconds(MOETETID), m.sted.navn(), m.holder.id(),
                a.barnet(), m.holder.navn(), "holdt", m.holder.id(), innkalt);
        rader.legg(Tabell.MOETEDELTAKER, a.id(), m.holder.id(), m.id, "ja", innkalt, 1);
        m.bedte.stream().filter(b -> b.svart() != null && b.svart().isBefore(a.start())).map(b -> b.hun().id()).distinct().forEach(hun ->
                rader.legg(Tabell.MOETEDELTAKER, a.id(), hun, m.id, "ja", innkalt.plusSeconds(MOETETID), 1));
    }
}
