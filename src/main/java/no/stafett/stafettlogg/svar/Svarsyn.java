package no.stafett.stafettlogg.svar;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import no.stafett.felles.EnhetId;
import no.stafett.felles.Forretningsklokke;
import no.stafett.felles.SakId;
import no.stafett.oppgave.Svarhistorikk;
import no.stafett.skjema.Svarretting;
import no.stafett.skjema.Svarvisning;
import no.stafett.stafettlogg.post.NyLoggpost;
import no.stafett.tilgang.Bruker;
import tools.jackson.databind.JsonNode;

/** Et levert skjema slik API-et viser det og tar imot rettingen. */
final class Svarsyn {

    private static final String SKJEMASVAR = "#/components/schemas/Skjemasvar";

    private Svarsyn() {
    }

    @Schema(name = "LevertSkjemarad")
    record Rad(UUID svarId, String tittel, String levertAv, @Nullable String paaVegneAv, Instant levert, boolean rettet, boolean stroeket) {

        static Rad av(Svarhistorikk.Besvart b) {
            return new Rad(b.id(), b.tittel(), b.levert().av(), b.levert().paaVegneAv(), utc(b.tid()), !b.eldre().isEmpty(), b.stroeket() != null);
        }
    }

    @Schema(name = "LevertSkjema")
    record Ett(UUID svarId, String skjemaId, String tittel, String levertAv, @Nullable String paaVegneAv, Instant levert, int versjon, @Nullable Instant rettet,
            @Schema(ref = SKJEMASVAR) JsonNode svar, List<Felt> felter, List<String> bundne, boolean kanEndres, @Nullable Endret stroeket, List<Eldre> eldre) {

        static Ett av(Svaroppslag.Ett ett) {
            Svarhistorikk.Besvart lest = ett.lest();
            return new Ett(ett.svar().id(), ett.svar().skjemaId(), lest.tittel(), lest.levert().av(), lest.levert().paaVegneAv(), ett.svar().tid(), ett.svar().stand().versjon(),
                    ett.svar().stand().rettet(), ett.svar().innhold(), lest(lest.felter()), List.copyOf(ett.bundne()), ett.kanEndres(),
                    lest.stroeket() == null ? null : Endret.av(lest.stroeket()),
                    lest.eldre().stream().map(e -> new Eldre(Endret.av(e.rettet()), lest(e.felter()))).toList());
        }
    }

    private static List<Felt> lest(List<Svarvisning.Besvart> felter) {
        return felter.stream().map(f -> new Felt(f.ledetekst(), f.verdi())).toList();
    }

    @Schema(name = "Svarfelt")
    record Felt(String ledetekst, String verdi) {
    }

    @Schema(name = "Svarendring")
    record Endret(String av, Instant tid, String grunn) {

        static Endret av(Svarhistorikk.Endret e) {
            return new Endret(e.av(), utc(e.tid()), e.grunn());
        }
    }

    @Schema(name = "Svarversjon")
    record Eldre(Endret rettet, List<Felt> felter) {
    }

    @Schema(name = "Svarretting")
    record Rett(@NotNull @Min(1) Integer versjon, @NotNull @Schema(ref = SKJEMASVAR) JsonNode svar, @NotBlank @Size(max = 500) String grunn) {

        Svarretting.Grunn hvorfor(Bruker bruker) {
            return new Svarretting.Grunn(versjon, grunn, bruker.id());
        }
    }

    @Schema(name = "RettetSkjema")
    record Rettet(UUID svarId, int versjon) {
    }

    @Schema(name = "Feilfoering")
    record Feil(@NotNull @Min(1) Integer versjon, @NotBlank @Size(max = 500) String grunn,
            @Nullable @Pattern(regexp = EnhetId.MOENSTER, message = "ugyldig_valg") String tilSakId, @Nullable Boolean slett,
            @Nullable @Pattern(regexp = NyLoggpost.OPPLYSNINGER, message = "ugyldig_valg") String opplysninger) {

        Svararbeid.Feilfoering feilen(Bruker bruker) {
            return new Svararbeid.Feilfoering(new Svarretting.Grunn(versjon, grunn, bruker.id()), tilSakId == null ? null : SakId.av(tilSakId),
                    Boolean.TRUE.equals(slett), opplysninger == null ? NyLoggpost.ALMINNELIG : opplysninger);
        }
    }

    @Schema(name = "StroeketSkjema")
    record Stroeket(UUID svarId, List<UUID> postIder) {
    }

    private static Instant utc(LocalDateTime norsk) {
        return norsk.atZone(Forretningsklokke.NORGE).toInstant();
    }
}
