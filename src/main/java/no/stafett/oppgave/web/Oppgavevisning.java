package no.stafett.oppgave.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.stafett.oppgave.Arbeidsflate;
import no.stafett.oppgave.Fullfoering;
import no.stafett.oppgave.Oppgave;
import no.stafett.oppgave.reservasjon.Oppgavebeskjed;
import no.stafett.oppgave.liste.Fane;
import no.stafett.skjema.Svar;
import no.stafett.skjema.Utkast;
import no.stafett.tilgang.Bruker;
import tools.jackson.databind.JsonNode;

/** Oppgaver slik API-et viser dem. */
final class Oppgavevisning {

    /** Innholdet er forskjellig fra skjema til skjema og følger form-js; dokumentet sier bare at det er et objekt. */
    static final String SKJEMA = "#/components/schemas/Skjema";
    static final String SKJEMASVAR = "#/components/schemas/Skjemasvar";

    private Oppgavevisning() {
    }

    /** Det som sendes inn. */
    @Schema(name = "Innsending")
    record Innsending(@NotNull @Schema(ref = SKJEMASVAR) JsonNode svar) {
    }

    /** Et utkast som sendes inn. */
    @Schema(name = "Utkastinnsending")
    record Utkastinnsending(@NotNull @Schema(ref = SKJEMASVAR) JsonNode svar, @Nullable Integer versjon) {
    }

    @Schema(name = "Tilbakelagt")
    record Tilbakelagt(String oppgaveId, @Nullable UUID grepId) {
    }

    @Schema(name = "Tilbakelegging")
    record Tilbakelegging(@Nullable @Size(max = Oppgavebeskjed.LENGST) String beskjed) {
    }

    @Schema(name = "LagretSkjema")
    record Lagret(UUID svarId) {
    }

    /** Hva {@code inndata} har i seg; se {@code no.stafett.oppgave.Valglister}. */
    @Schema(name = "Valglister")
    record Valglistene(List<Valg> personer, List<Valg> enheter, List<Valg> ansvarlige, List<Valg> tiltak, List<Valg> medvirkende) {
    }

    @Schema(name = "Valg")
    record Valg(String label, String value) {
    }

    /** Et av trinnets andre skjemaer. */
    @Schema(name = "Verktoey")
    record Verktoeyet(String skjemaId, @Schema(ref = SKJEMA) JsonNode skjema,
            @Schema(implementation = Valglistene.class) Map<String, Object> inndata, boolean erMin, @Nullable Utkastet utkast,
            @Nullable @Schema(ref = SKJEMASVAR) JsonNode svar) {

        static Verktoeyet av(String skjemaId, Arbeidsflate.Visning v, Bruker bruker) {
            JsonNode svar = v.svar().stream().filter(s -> s.skjemaId().equals(skjemaId)).findFirst().map(Svar::innhold).orElse(null);
            return new Verktoeyet(skjemaId, v.skjema(), v.valglister(), v.erMin(), Oppgavevisning.utkast(v.utkast(), bruker), svar);
        }
    }

    /** En rad i lista. {@code trinn} er trinnets nummer, eller dets id der det ikke har nummer. */
    @Schema(name = "Oppgaverad")
    record Rad(String oppgaveId, String sakId, String saksnummer, @Nullable String initialer, String trinn, String trinnId,
            String tittel, @Schema(minimum = "0", maximum = "3") int nivaa, String tjeneste, String enhet,
            @Nullable LocalDate frist, Instant opprettet, @Nullable String behandler, @Nullable String behandlerId,
            @Schema(allowableValues = {"aapen", "fullfoert", "borte"}) String status,
            @Nullable Instant paaminnet, boolean oeving, @Schema(minimum = "0", maximum = "2") int prioritet,
            @Nullable LocalDate ventTil, @Nullable Instant reservertTil) {

        static Rad av(Oppgave o) {
            return new Rad(o.id(), o.sakId().toString(), o.saksnummer(), o.initialer(), Oppgavevisning.trinn(o), o.trinn(), o.tittel(),
                    o.nivaa(), o.tjeneste(), o.enhetsnavn(), o.frist(), o.opprettet(), o.behandlernavn(),
                    o.behandler() == null ? null : o.behandler().toString(), o.status(), o.paaminnet(), o.oeving(),
                    o.gang().prioritet(), o.gang().ventTil(), o.gang().reservertTil());
        }
    }

    /** Hvor mange det er i hver fane. */
    @Schema(name = "Oppgavetall")
    record Tall(long mine, long ledige, long enheten, long paaVent, long fullfoert) {

        /** @param tall i fanenes rekkefølge */
        static Tall av(List<Long> tall) {
            return new Tall(tall.get(Fane.MINE.ordinal()), tall.get(Fane.LEDIGE.ordinal()), tall.get(Fane.ENHETEN.ordinal()),
                    tall.get(Fane.PAA_VENT.ordinal()), tall.get(Fane.FULLFOERT.ordinal()));
        }
    }

    @Schema(name = "Oppgaveside")
    record Side(long totalt, @Nullable String neste, List<Rad> oppgaver) {
    }

    @Schema(name = "Trinnveiledning")
    record Trinnet(@Nullable String hva, @Nullable String hvordan, @Nullable String hvem, @Nullable String arena,
            @Nullable String frist) {
    }

    @Schema(name = "Verktoeystatus")
    record Verktoey(String skjemaId, boolean paakrevd, boolean besvart) {
    }

    @Schema(name = "Utfallsforslag")
    record Forslag(@Nullable String utfall, @Nullable String rad) {
    }

    @Schema(name = "Utkast")
    record Utkastet(@Schema(ref = SKJEMASVAR) JsonNode svar, int versjon, Instant lagret, boolean mitt) {
    }

    /** Hele oppgaven. {@code forslag} og {@code utfall} har bare trinn som avgjør noe. */
    @Schema(name = "Oppgave")
    record Hele(String oppgaveId, String sakId, String saksnummer, String trinn, String trinnId, String tittel,
            @Schema(minimum = "0", maximum = "3") int nivaa, String tjeneste, @Nullable LocalDate frist, @Nullable Instant paaminnet,
            @Nullable String behandler,
            @Schema(allowableValues = {"aapen", "fullfoert", "borte"}) String status, Trinnet veiledning, String skjemaId,
            @Schema(ref = SKJEMA) JsonNode skjema, @Nullable Utkastet utkast,
            @Schema(implementation = Valglistene.class) Map<String, Object> inndata, List<Verktoey> andreVerktoey,
            List<String> utfall, @Nullable Forslag forslag, boolean kanTasAvMeg, boolean erMin, boolean kanHoppesOver,
            @Nullable @Schema(ref = SKJEMASVAR) JsonNode spoersmaal) {

        static Hele av(Arbeidsflate.Visning v, Bruker bruker) {
            Oppgave o = v.oppgave();
            var t = v.trinn();
            return new Hele(o.id(), o.sakId().toString(), o.saksnummer(), Oppgavevisning.trinn(o), o.trinn(), o.tittel(),
                    o.nivaa(), o.tjeneste(), o.frist(), o.paaminnet(), o.behandlernavn(), o.status(),
                    new Trinnet(t.hva(), t.hvordan(), t.hvem(), t.arena(), t.frist()), o.skjema(), v.skjema(),
                    Oppgavevisning.utkast(v.utkast(), bruker), v.valglister(), verktoey(v), t.utfall(),
                    t.utfall().isEmpty() ? null : new Forslag(o.forslag(), o.rad()), v.kanTas(), v.erMin(),
                    v.erMin() && o.erAapen() && t.kanHoppesOver(),
                    v.spoersmaal() == null ? null : v.spoersmaal().innhold());
        }
    }

    static Utkastet utkast(Utkast utkast, Bruker bruker) {
        return utkast == null ? null : new Utkastet(utkast.innhold(), utkast.versjon(), utkast.tid(),
                utkast.person().equals(bruker.id()));
    }

    static String trinn(Oppgave o) {
        return o.nummer() == null ? o.trinn() : o.nummer();
    }

    private static List<Verktoey> verktoey(Arbeidsflate.Visning v) {
        List<String> besvart = v.svar().stream().map(Svar::skjemaId).toList();
        return v.trinn().verktoey().stream()
                .map(id -> new Verktoey(id, v.trinn().paakrevd().contains(id), besvart.contains(id))).toList();
    }

    @Schema(name = "NesteOppgave")
    record Neste(String oppgaveId, String trinn, String tittel, @Nullable LocalDate frist, boolean kanTasAvMeg) {
    }

    @Schema(name = "Fullfoert")
    record Kvittering(@Schema(minimum = "0", maximum = "3") int nivaa,
            @Schema(allowableValues = {"aapen", "avsluttet", "overfoert_ip"}) String status, List<Neste> neste) {

        static Kvittering av(Fullfoering.Kvittering k) {
            return new Kvittering(k.nivaa(), k.status(), k.neste().stream().map(n -> new Neste(n.oppgave().id(),
                    Oppgavevisning.trinn(n.oppgave()), n.oppgave().tittel(), n.oppgave().frist(), n.kanTasAvMeg())).toList());
        }
    }
}
