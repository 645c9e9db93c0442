package no.stafett.innsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import no.stafett.felles.Forretningsklokke;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/** Den som prøver en regel mens mange andre gjør det, får et nei med en gang, og det ingen venter på, blir ikke regnet ut. */
class RegelproeveTest {

    private final CountDownLatch slipp = new CountDownLatch(1);
    private final Regelproeve proeve = new Regelproeve(null, new Forretningsklokke(), new IngenTransaksjoner(), hendelse -> { });

    @AfterEach
    void stopp() {
        slipp.countDown();
        proeve.stopp();
    }

    @Test
    void skal_si_nei_når_køen_er_full_og_svare_dem_som_står_i_den() throws Exception {
        List<CompletableFuture<Optional<Boolean>>> alle = new ArrayList<>();
        CountDownLatch begynt = new CountDownLatch(1);
        alle.add(CompletableFuture.supplyAsync(() -> proeve.svar(() -> {
            begynt.countDown();
            return slipp.await(10, TimeUnit.SECONDS);
        })));
        assertThat(begynt.await(10, TimeUnit.SECONDS)).isTrue();
        for (int n = 0; n < 8; n++) {
            alle.add(CompletableFuture.supplyAsync(() -> proeve.svar(() -> true), arbeid -> new Thread(arbeid).start()));
        }
        for (int n = 0; n < 200 && alle.stream().filter(CompletableFuture::isDone).count() < 5; n++) {
            Thread.sleep(20);
        }
        assertThat(alle.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join)).hasSize(5).allMatch(Optional::isEmpty);
        slipp.countDown();
        assertThat(alle.stream().map(CompletableFuture::join).filter(Optional::isPresent)).as("den første og de tre i køen").hasSize(4);
    }

    @Test
    void skal_avbryte_det_den_som_spurte_ikke_venter_på_lenger() throws Exception {
        CountDownLatch begynt = new CountDownLatch(1);
        CountDownLatch avbrutt = new CountDownLatch(1);
        Thread spør = new Thread(() -> proeve.svar(() -> {
            begynt.countDown();
            try {
                return slipp.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                avbrutt.countDown();
                return false;
            }
        }));
        spør.start();
        assertThat(begynt.await(10, TimeUnit.SECONDS)).isTrue();
        spør.interrupt();
        assertThat(avbrutt.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(proeve.svar(() -> 1)).as("tråden er ledig").contains(1);
    }

    private static final class IngenTransaksjoner extends AbstractPlatformTransactionManager {

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaksjon, org.springframework.transaction.TransactionDefinition hva) {
            // Ingen database.
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Ingen database.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Ingen database.
        }
    }
}
