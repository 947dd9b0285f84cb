import { connect, createServer, type Socket } from 'node:net'

/** A line to a local port that can be cut and mended, as a network is. */
export async function openLine(port: number) {
  const sockets = new Set<Socket>()
  let cut = false
  const keep = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
  }
  const server = createServer((near) => {
    if (cut) {
      near.destroy()
      return
    }
    const far = connect(port, '127.0.0.1')
    keep(near)
    keep(far)
    near.pipe(far).pipe(near)
  })
  // both addresses of `localhost`, whichever the SDK takes
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new Error('no line')
  const end = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: address.port,
    cut: () => {
      cut = true
      end()
    },
    mend: () => {
      cut = false
    },
    close: () => {
      end()
      server.close()
    },
  }
}
