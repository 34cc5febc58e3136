package org.headwaters.launcher;

import fish.payara.micro.boot.PayaraMicroBoot;
import fish.payara.micro.boot.PayaraMicroLauncher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.headwaters.launcher.common.PrivateFiles;
import org.headwaters.launcher.common.StartFailure;

/** Payara Micro with the application inside, booted in this JVM from the jar we run from. */
final class PageServer {

    private PageServer() {}

    /**
     * Boots the server and deploys the application. Returns when it is deployed, with the way
     * to the server's parts.
     *
     * @param folder private folder for the files the server reads while it boots
     * @param more further arguments for Payara Micro itself
     * @throws StartFailure when the application could not be deployed; the server would go on without it
     */
    static ServerParts start(Listener listener, Path folder, List<String> more) throws IOException, StartFailure {
        // With several threads its services now and then stumble over each other while they begin, and the server gives
        // up
        // (ConcurrentModificationException in HK2's SystemDescriptor; payara/Payara#6101).
        System.getProperties().putIfAbsent("org.glassfish.startupThreadPolicy", "USE_NO_THREADS");
        String[] arguments = arguments(listener, folder, more).toArray(String[]::new);
        PayaraMicroBoot boot;
        try {
            boot = PayaraMicroLauncher.create(arguments);
        } catch (Exception e) {
            // Whatever it is, the server has logged it at length.
            throw notDeployed(e);
        }
        ServerParts parts = new ServerParts(boot.getClass().getClassLoader());
        Collection<String> applications = boot.getRuntime().getDeployedApplicationNames();
        if (applications.isEmpty() || applications.stream().anyMatch(parts::hasFailed)) {
            throw notDeployed(null);
        }
        return parts;
    }

    private static StartFailure notDeployed(Exception cause) {
        return new StartFailure("Headwaters could not be started; the lines above say why.", cause);
    }

    private static List<String> arguments(Listener listener, Path folder, List<String> more) throws IOException {
        String commands = resource("pre-boot-commands.txt").replace("{address}", listener.numericAddress());
        List<String> arguments = new ArrayList<>(List.of(
                "--nohazelcast",
                "--disablephonehome",
                // A folder the server chose for itself it would delete on a signal, under the application that is just
                // being stopped. This one is deleted by us when all is over.
                "--rootdir",
                PrivateFiles.makeFolder(folder.resolve("server")).toString(),
                "--port",
                String.valueOf(listener.port()),
                "--prebootcommandfile",
                PrivateFiles.write(folder.resolve("pre-boot-commands.txt"), commands)
                        .toString()));
        if (System.getProperty("java.util.logging.config.file") == null) {
            arguments.add("--logproperties");
            arguments.add(PrivateFiles.write(folder.resolve("logging.properties"), resource("logging.properties"))
                    .toString());
        }
        arguments.addAll(more);
        return arguments;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageServer.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
