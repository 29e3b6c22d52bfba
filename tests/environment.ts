// Vite sets a BASE_URL of its own, a path; the product reads a whole address from that name (lib/environment.ts).
delete process.env.BASE_URL;
