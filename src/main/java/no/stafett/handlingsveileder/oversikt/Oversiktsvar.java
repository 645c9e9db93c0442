package no.stafett.handlingsveileder.oversikt;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import no.stafett.handlingsveileder.Publiseringer.Utgave;
import no.stafett.handlingsveileder.forskjell.Forskjellord;
import no.stafett.handlingsveileder.utkast.Utkastleser.Hode;
import no.stafett.handlingsveileder.utkast.Utkastsvar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Oversikten slik API-et viser den. */
@Component
class Oversiktsvar {

    private final Oversikt oversikt;
    private final MessageSource tekster;

    Oversiktsvar(Oversikt oversikt, MessageSource tekster) {
        this.oversikt = oversikt;
        this.tekster = tekster;
    }

    @Schema(name = "Handlingsveileder")
    record Tjenesten(@Nullable String tjeneste, List<Nivaaet> nivaaer, List<Utkastsvar> utkast, @Nullable UUID egen) {
    }

    @Schema(name = "Handlingsveiledernivaa")
    record Nivaaet(int nivaa, String navn, @Pattern(regexp = "egen|kommunens|felles") String kilde, @Nullable String sett, Utgaven utgave, List<Bruk> saker, int feil,
            @Nullable String forskjell) {
    }

    @Schema(name = "Handlingsveilederutgave")
    record Utgaven(UUID publiseringId, int versjon, Instant publisert, @Nullable String publisertAv, @Nullable String godkjentAv, String merknad, String avtrykk) {

        static Utgaven av(Utgave u) {
            return new Utgaven(u.id(), u.versjon(), u.tid(), u.av(), u.godkjentAv(), u.merknad(), u.avtrykk());
        }
    }

    @Schema(name = "Handlingsveilederbruk")
    record Bruk(@Nullable Integer versjon, @Nullable Integer omtrent) {
    }

    List<Tjenesten> alle(String kommune, List<Hode> utkast, Locale språk) {
        Forskjellord ord = new Forskjellord(tekster, språk);
        return oversikt.rader(kommune, utkast).stream().map(rad -> new Tjenesten(rad.tjeneste(), rad.ruter().stream().map(r -> nivaa(r, ord)).toList(),
                rad.utkast().stream().map(Utkastsvar::av).toList(), rad.egen() == null ? null : rad.egen().id())).toList();
    }

    private static Nivaaet nivaa(Rute r, Forskjellord ord) {
        String ulikt = ord.kort(r.forskjeller());
        return new Nivaaet(r.nivaa(), r.navn(), r.kilde().navn(), r.sett(), Utgaven.av(r.utgave()), r.bruk().stream().map(b -> new Bruk(b.versjon(), b.omtrent())).toList(),
                r.feil(), ulikt.isEmpty() ? null : ulikt);
    }
}
